/** The bill of materials of a deployment package, as CycloneDX JSON. */
@NullMarked
package dev.lambdamaven.plugin.sbom;

import org.jspecify.annotations.NullMarked;
