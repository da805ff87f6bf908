def log = new File(basedir, 'build.log').text
def compared = log =~ /  compared    (\d+) requests, no answer differs, (\d+) answered directly \(-Dlambda.compare.seed=1\)/
def folder = new File(basedir, 'items-api/target/lambda/compare')

assert compared.find()
assert compared.group(1).toInteger() > 1150
assert compared.group(2).toInteger() > 300
assert log.indexOf("This runs the application's methods for ") < log.indexOf('  compared    ')
assert log.contains(' chosen and 1000 random requests, twice each')
assert new File(folder, 'index-on.log').exists() && new File(folder, 'index-off.log').exists()
assert log.contains('<compare.requests> is many, must be a whole number from 0 to 1000000.')

def transcripts = evaluate(new File(basedir, '../../../src/transcripts.groovy'))
transcripts.compare('compare-fast-path',
        ['mvn lambda:compare-fast-path -Dlambda.compare.seed=1': transcripts.of(log, 'compare-fast-path')[0]])
