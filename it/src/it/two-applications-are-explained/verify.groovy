def log = new File(basedir, 'build.log').text

assert log.contains('<application> is not set and more than one Application is there to be served.')
assert log =~ /applications  com\.acme\.AdminApplication on \/admin \(annotation\)\n.* com\.acme\.PublicApplication on \/public/
assert log.contains('-Dlambda.application=com.acme.AdminApplication')
assert log.contains('  index       application com.acme.PublicApplication on /public, 1 resource, 0 providers')
