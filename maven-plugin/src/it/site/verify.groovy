String summary = new File(basedir, "target/site/retrograd.html").text
assert summary.contains("Growth.area")
assert summary.contains("retrograd/inspect.html#m0")
assert new File(basedir, "target/site/retrograd/inspect.html").text.contains("areaGradient")
