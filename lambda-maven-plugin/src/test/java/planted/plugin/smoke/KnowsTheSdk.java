package planted.plugin.smoke;

import software.amazon.awssdk.regions.Region;

record KnowsTheSdk(Region region) {}
