def builds = new File(basedir, 'build.log').text.split('Scanning for projects...')
def problems = builds.collect { it.find('on project bad-input: (.*)') { all, problem -> problem } }

assert problems.drop(2) == [
    '<memorySize> is 64, must be between 128 and 10240 (MB).',
    '<timeout> is 901, must be between 1 and 900 (seconds).',
    '<runtime> is java8, must be one of java17, java21, java25.',
    "<handler> is com.acme.Missing, but class com.acme.Missing is neither in ${basedir}/target/classes nor in a dependency.",
    '<region> is not set and neither AWS_REGION nor the AWS profile names one.',
    'No AWS credentials were found.',
    'http://127.0.0.1:1 (<endpoint>) cannot be reached.',
    '<port> is 99999, must be a port from 1 to 65535, or 0 for a free one.',
    '<dryRun> is yes, must be true or false.',
    '<functionName> is my.items, must be 1 to 64 letters, digits, hyphens or underscores.',
    "The project was not compiled: ${basedir}/target/classes does not exist.",
]
assert builds.drop(2).every { !it.contains('Unable to load') && !it.contains('PluginExecutionException') }
