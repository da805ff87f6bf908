def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert deployment.steps == [
        'function    ~ memorySize 512 -> 1024',
        'version     + the next one',
        'smoke         1 check on the new version',
        'alias       ~ live 1 -> the new version',
        'smoke         1 check over HTTP']
assert deployment.version == '2'
