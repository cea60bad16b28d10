/** What STS-Web exports for timetable software: {@code sts_emp_<UAI>_<année>.xml}, the closest public picture of S3E's data. */
package org.lsunsync.adapter.siecle.sts;
