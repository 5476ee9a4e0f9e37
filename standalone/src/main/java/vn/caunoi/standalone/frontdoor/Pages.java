package vn.caunoi.standalone.frontdoor;

import java.nio.file.Path;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;

/**
 * The built pages. Files below {@code /assets} carry a hash in their names and are kept by browsers for good; all others
 * are asked for anew each time. A path that is no file is a page of the application, and index.html shows it.
 */
final class Pages {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final Path directory;

    Pages(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    void mount(Router router) {
        var files = StaticHandler.create(FileSystemAccess.ROOT, directory.toString())
                .setIncludeHidden(false)
                .setDirectoryListing(false)
                .setFilesReadOnly(false)
                .setCachingEnabled(false)
                .setDefaultContentEncoding("UTF-8");
        router.get().handler(this::say);
        router.head().handler(this::say);
        router.get().handler(files);
        router.head().handler(files);
        router.get().handler(this::application);
        router.head().handler(this::application);
    }

    private void say(RoutingContext context) {
        boolean hashed = context.request().path().startsWith("/assets/");
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, hashed ? FOR_GOOD : ASK_EACH_TIME);
        context.next();
    }

    private void application(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        if (looksLikeFile(context.request().path())) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .sendFile(directory.resolve("index.html").toString())
                .onFailure(context::fail);
    }

    private static boolean looksLikeFile(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}
