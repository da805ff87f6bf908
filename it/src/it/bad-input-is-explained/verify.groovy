def builds = new File(basedir, 'build.log').text.split('Scanning for projects...')
def problem = { build, module -> (builds[build] =~ /(?m)on project ${module}: (.*?)(?: -> \[Help 1])?$/)[0][1] }

assert problem(1, 'timeout') == '<timeout> is 901, must be between 1 and 900 (seconds).'
assert problem(1, 'runtime') == '<runtime> is java8, must be one of java17, java21, java25.'
assert problem(1, 'handler') == "<handler> is com.acme.Missing, but class com.acme.Missing is neither in ${basedir}/handler/target/classes nor in a dependency."
assert problem(1, 'region') == '<region> is not set and neither AWS_REGION nor the AWS profile names one.'
assert problem(1, 'dry-run') == '<dryRun> is yes, must be true or false.'
assert problem(1, 'function-name') == '<functionName> is my.items, must be 1 to 64 letters, digits, hyphens or underscores.'
assert problem(1, 'valid') == 'http://127.0.0.1:1 (<endpoint>) cannot be reached.'
assert problem(2, 'valid') == 'No AWS credentials were found.'
assert problem(3, 'valid') == '<memorySize> is 64, must be between 128 and 10240 (MB).'
assert problem(4, 'valid') == '<port> is 99999, must be a port from 1 to 65535, or 0 for a free one.'
assert problem(5, 'valid') == "The project was not compiled: ${basedir}/valid/target/classes does not exist."
assert !builds.any { it.contains('Unable to load') || it.contains('PluginExecutionException') }
