/** The processes that a hub is made of: started, watched, started again, ended. */
package vn.caunoi.standalone.process;
