package dev.ordergate.bootstrap;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A program that calls the order API with somebody's access token. */
record OrderClient(String accessToken) {

  /** The program of a person who has just signed in. */
  static OrderClient of(String name) {
    return new OrderClient(Browser.signedIn(name, name + "@example.com", name).accessToken());
  }

  /** A new order, by its number. */
  int create(String title) {
    return create(title, "");
  }

  int create(String title, String description) {
    return request()
        .body(Map.of("title", title, "description", description))
        .post("/api/orders/")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Response get(String path) {
    return request().urlEncodingEnabled(false).get(path);
  }

  Response patch(int id, String body) {
    return request().body(body).patch("/api/orders/{id}/", id);
  }

  RequestSpecification request() {
    return given()
        .baseUri(Surroundings.BASE_URL)
        .auth()
        .oauth2(accessToken)
        .contentType(ContentType.JSON);
  }
}
