String page = new File(basedir, "target/retrograd/inspect.html").text
assert page.contains("population")
assert !page.contains("</script><img")
assert page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")

String outcome = new File(basedir, "target/retrograd/verify.txt").text
assert outcome.startsWith("6 methods, 11 points, 0 problems")

String log = new File(basedir, "build.log").text
// Each goal but help itself is described, with what all have in common.
["diff", "generate", "inspect", "report", "verify"].each { assert log.contains("retrograd:" + it) }
assert log.count("failOnError (Default: true)") == 5
assert log.count("skip (Default: false)") == 5
