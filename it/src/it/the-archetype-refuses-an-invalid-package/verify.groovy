def log = new File(basedir, 'build.log').text

assert log.contains("package is 'com.acme.items-api', must be a package name Java allows.")
assert log.contains('-Dpackage=com.acme.items_api')
assert !new File(basedir, 'items-api').exists()
assert log.contains("javaVersion is '11', must be 17, 21 or 25")
assert new File(basedir, 'mine').list() == ['README.md']
assert new File(basedir, 'mine/README.md').text == 'Mine, and to be left alone.\n'
