String log = new File(basedir, "build.log").text
assert log.contains("Tariff.bill: the gradient is wrong in 1 of 4 components")
assert log.contains("use[2]  (at use[2] = 3.0)")
assert log.contains("expected    27.0")
assert log.contains("actual      18.0")
assert log.contains("Tariff.java:17  if (use[i] > 2.5) {  (held once, failed twice)")
assert log.contains("Skipped: retrograd.skip is set.")
assert !new File(basedir, "target/retrograd/inspect.html").exists()
