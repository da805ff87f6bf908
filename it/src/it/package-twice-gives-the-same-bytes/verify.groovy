def log = new File(basedir, 'build.log').text
def first = new File(basedir, 'target/same-bytes-1.0-lambda.zip')
def second = new File(basedir, 'other/same-bytes-1.0-lambda.zip')

assert first.bytes == second.bytes
assert new java.util.zip.ZipFile(first).entries()*.name == ['lib/aws-lambda-java-core-1.4.0.jar', 'lib/same-bytes.jar']
assert log.count('2 jars (unchanged)') == 1
