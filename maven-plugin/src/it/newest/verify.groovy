assert new File(basedir, "target/retrograd/inspect.html").text.contains("areaGradient")
