String log = new File(basedir, "build.log").text
assert log.contains("gone  shop/Gone_Adjoint.java")
assert log.contains("changed  shop/Growth_Adjoint.java")
assert log.contains("new  shop/GrowthGradients.java")
assert log.contains("-        return 2.0 * 3.14 * radius;")
assert log.contains("Accepted 3 changed sources")
assert log.contains("Generated sources are as accepted")

File goldens = new File(basedir, "src/gradients/shop")
assert !new File(goldens, "Gone_Adjoint.java").exists()
assert new File(goldens, "Growth_Adjoint.java").text.contains("areaValueAndGradient")
assert !(new File(goldens, "Growth_Adjoint.java").text =~ /\/\/ \d+/)
