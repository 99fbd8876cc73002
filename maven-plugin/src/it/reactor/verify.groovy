def findings = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cookie-registry/cookie-findings.json'))
assert findings.findings == []
assert findings.looked.classes == 2
def evidence = new File(basedir, 'target/cookie-registry/cookie-evidence.html').text
assert evidence.contains('shop/src/main/java/com/example/shop/Basket.java:11')
return true
