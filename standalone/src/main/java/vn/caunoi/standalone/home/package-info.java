/** The directory that one hub keeps everything in, {@code .caunoi} unless told otherwise: data, keys, logs. */
package vn.caunoi.standalone.home;
