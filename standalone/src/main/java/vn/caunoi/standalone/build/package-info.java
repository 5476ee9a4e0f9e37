/** Decides whether the packaged hub is as new as its sources, and lets Maven make it when it is not. */
package vn.caunoi.standalone.build;
