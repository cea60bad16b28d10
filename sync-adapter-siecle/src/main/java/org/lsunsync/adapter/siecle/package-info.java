/**
 * SIECLE's and STS-Web's export files as the ports that a synchronisation reads. Start at {@link
 * org.lsunsync.adapter.siecle.FichiersBee} and {@link org.lsunsync.adapter.siecle.FichiersSts}.
 */
package org.lsunsync.adapter.siecle;
