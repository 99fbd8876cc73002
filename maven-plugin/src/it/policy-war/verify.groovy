def page = new File(basedir, 'target/cookie-policy/cookie-policy.html')
assert page.text.contains('To keep you logged in')
assert new File(basedir, 'build.log').text.contains(page.canonicalPath)
assert new File(basedir, 'target/cookie-registry/cookie-findings.json').text.contains('"findings": []')
return true
