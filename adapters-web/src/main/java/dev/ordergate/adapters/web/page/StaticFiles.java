package dev.ordergate.adapters.web.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Serves the static files. */
@Path("/static")
@PermitAll
class StaticFiles {

  private final Assets assets;

  StaticFiles(Assets assets) {
    this.assets = assets;
  }

  @GET
  @Path("style.{hash}.css")
  public Response style(@PathParam("hash") String hash) {
    return serve(assets.getStyle(), hash, "text/css;charset=utf-8");
  }

  @GET
  @Path("icon.{hash}.svg")
  public Response icon(@PathParam("hash") String hash) {
    return serve(assets.getIcon(), hash, "image/svg+xml");
  }

  @GET
  @Path("google.{hash}.svg")
  public Response google(@PathParam("hash") String hash) {
    return serve(assets.getGoogle(), hash, "image/svg+xml");
  }

  private static Response serve(Asset asset, String hash, String type) {
    // During a roll-out a page of the other release asks for the other hash: serve, but not for
    // ever.
    String caching = asset.hash().equals(hash) ? "public, max-age=31536000, immutable" : "no-cache";
    return Response.ok(asset.content(), type).header(HttpHeaders.CACHE_CONTROL, caching).build();
  }
}
