package dev.ordergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is measured. */
enum Operation {
  LIST("GET /api/orders/?limit=20", 200, 0.18, 0.08) {
    @Override
    HttpRequest request(Api api, Account account) {
      return api.get(LIST_PATH, account);
    }

    @Override
    void check(JsonNode body) {
      require(body.isArray() && body.size() == 20, body);
      body.forEach(order -> requireMembers(order, ORDER));
    }

    @Override
    List<String> script(String accounts) {
      return List.of("read.lua", accounts, LIST_PATH);
    }
  },

  GET("GET /api/orders/{id}/", 200, 0.10, 0.04) {
    @Override
    HttpRequest request(Api api, Account account) {
      return api.get("/api/orders/" + account.order() + "/", account);
    }

    @Override
    void check(JsonNode body) {
      requireMembers(body, ORDER);
    }

    @Override
    List<String> script(String accounts) {
      return List.of("read.lua", accounts, "/api/orders/{order}/");
    }
  },

  CREATE("POST /api/orders/", 201, 0.25, 0.20) {
    @Override
    HttpRequest request(Api api, Account account) {
      return api.create(account, "paced-" + account.id());
    }

    @Override
    void check(JsonNode body) {
      requireMembers(body, ORDER);
      require(body.path("status").asText().equals("PENDING"), body);
    }

    @Override
    List<String> script(String accounts) {
      return List.of("create.lua", accounts, Long.toString(System.nanoTime()));
    }

    @Override
    String evidence() {
      return "select count(*) from order_history where type = 'CREATE'";
    }
  },

  REFRESH("POST /api/token/refresh/", 200, 0.60, 0.30) {
    @Override
    HttpRequest request(Api api, Account account) {
      return api.refresh(account);
    }

    @Override
    void check(JsonNode body) {
      requireMembers(
          body, Set.of("access", "refresh", "token_type", "expires_in", "refresh_expires_in"));
    }

    @Override
    List<String> script(String accounts) {
      return List.of("refresh.lua", accounts);
    }

    @Override
    String evidence() {
      return "select sum(head_generation) from token_family";
    }
  };

  private static final String LIST_PATH = "/api/orders/?limit=20";
  private static final Set<String> ORDER =
      Set.of("id", "title", "description", "status", "created_at", "updated_at", "version");

  private final String title;
  private final int status;
  private final double serviceGoal;
  private final double postgresqlGoal;

  Operation(String title, int status, double serviceGoal, double postgresqlGoal) {
    this.title = title;
    this.status = status;
    this.serviceGoal = serviceGoal;
    this.postgresqlGoal = postgresqlGoal;
  }

  String title() {
    return title;
  }

  int status() {
    return status;
  }

  /** The most it may cost. */
  Cpu goal() {
    return new Cpu(serviceGoal, postgresqlGoal);
  }

  abstract HttpRequest request(Api api, Account account);

  /**
   * Judges the body of an answer.
   *
   * @throws WrongAnswerException where it is not what this operation is for
   */
  abstract void check(JsonNode body);

  /** The script of wrk and its arguments. */
  abstract List<String> script(String accounts);

  /** A query for a number that rises by one with each request, where they leave something. */
  String evidence() {
    return "";
  }

  private static void requireMembers(JsonNode json, Set<String> expected) {
    Set<String> members = new TreeSet<>();
    json.fieldNames().forEachRemaining(members::add);
    require(members.equals(expected), json);
  }

  private static void require(boolean holds, JsonNode body) {
    if (!holds) {
      throw new WrongAnswerException("not the answer expected: " + body);
    }
  }
}
