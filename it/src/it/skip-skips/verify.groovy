def log = new File(basedir, 'build.log').text

assert log.count('Skipped: lambda.skip is true.') == 5
assert !new File(basedir, 'target/lambda').exists()
assert !new File(basedir, 'target/skipped-1.0-lambda.zip').exists()
