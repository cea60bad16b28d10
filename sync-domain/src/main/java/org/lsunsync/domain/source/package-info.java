/**
 * What BEE and S3E said, as an adapter decoded it, and which blocks they supply (§7). Values stand here as the documents have
 * them; making them canonical belongs to comparison.
 */
package org.lsunsync.domain.source;
