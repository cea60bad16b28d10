/**
 * BEE and S3E over HTTP, as the ports that a synchronisation reads. Start at {@link org.lsunsync.adapter.http.SourcesHttp}; the
 * exchange itself is written down in {@code openapi.yaml} beside this package.
 */
package org.lsunsync.adapter.http;
