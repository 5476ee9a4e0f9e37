/**
 * The one address that browsers see: the pages of {@code web/dist}, and the three services behind {@code /api/v1}.
 * {@link vn.caunoi.standalone.frontdoor.FrontDoor} is where to start.
 */
package vn.caunoi.standalone.frontdoor;
