def log = new File(basedir, 'build.log').text

assert log.contains('<memorySize> is 64, must be between 128 and 10240 (MB).')
assert log.contains('<timeout> is 901, must be between 1 and 900 (seconds).')
assert log.contains('<runtime> is java8, must be one of java17, java21, java25.')
assert log.contains('<handler> is com.acme.Missing, but class com.acme.Missing ')
assert log.contains('<region> is not set and neither AWS_REGION nor the AWS profile names one.')
assert log.contains('No AWS credentials were found.')
assert log.contains('http://127.0.0.1:1 (<endpoint>) cannot be reached.')
assert log.contains('<port> is 99999, must be a port from 1 to 65535, or 0 for a free one.')
assert !log.contains('Unable to load')
assert log.contains('was not compiled')
assert log.count('BUILD FAILURE') == 9
