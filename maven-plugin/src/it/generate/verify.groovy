String log = new File(basedir, "build.log").text
assert log.contains("Wrote 3 of 3 generated sources")
assert log.contains("Nothing has changed")
assert log.contains("Unchanged: ")
assert new File(basedir, "target/generated-sources/retrograd/shop/GrowthGradients.java").exists()
assert new File(basedir, "target/classes/shop/GrowthGradients.class").exists()
assert new File(basedir, "target/retrograd/inspect.html").text.contains("areaGradient")

assert log.contains("Accepted 2 changed sources")
assert log.contains("Generated sources are as accepted")
assert log.count("Generated derivatives hold: 1 method, 1 point, 0 problems") == 2
assert new File(basedir, "src/gradients/shop/Growth_Adjoint.java").exists()
