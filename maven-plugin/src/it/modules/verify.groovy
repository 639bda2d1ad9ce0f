assert new File(basedir, "library/target/retrograd/verify.txt").text.startsWith("1 method, 1 point, 0 problems")
assert new File(basedir, "app/target/retrograd/verify.txt").text.contains("1 point, 0 problems")
assert new File(basedir, "app/target/retrograd/inspect.html").text.contains("worthGradient")
assert new File(basedir, "library/target/library-1.jar").exists()

String log = new File(basedir, "build.log").text
assert log.count("Accepted 2 changed sources") == 2
assert log.count("Generated sources are as accepted") >= 3
assert !log.contains("Compile first")
assert !new File(basedir, "words/src").exists()
