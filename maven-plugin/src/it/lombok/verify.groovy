assert new File(basedir, "target/retrograd/verify.txt").text.startsWith("1 methods, 1 points, 0 problems")
assert new File(basedir, "target/retrograd/inspect.html").text.contains("energyGradient")
