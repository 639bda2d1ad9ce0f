assert new File(basedir, "target/retrograd/verify.txt").text.startsWith("1 method, 1 point, 0 problems")
assert new File(basedir, "target/retrograd/inspect.html").text.contains("powerGradient")
