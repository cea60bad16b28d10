/** Where an école's BEE and S3E come from, set once or uploaded for one run. */
@org.jspecify.annotations.NullMarked
package org.lsunsync.app.page.sources;
