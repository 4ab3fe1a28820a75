package dev.ordergate.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import dev.ordergate.application.account.spi.Transactions;
import io.quarkus.arc.InterceptionProxy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the modules, and the reason for each. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.ordergate");

  private static final String[] JDK_AND_JSPECIFY = {
    "java..", "javax.crypto..", "org.jspecify.annotations.."
  };

  @Test
  void all_modules_are_looked_at() {
    Set<String> modules =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replaceFirst("^dev\\.ordergate\\.(adapters\\.)?", ""))
            .map(name -> name.replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    assertThat(modules)
        .contains(
            "domain", "application", "http", "rest", "web", "persistence", "oauth", "bootstrap");
  }

  @Test
  void what_becomes_json_is_registered_for_reflection() {
    check(
        classes()
            .that()
            .resideInAnyPackage("dev.ordergate.adapters.rest..", "dev.ordergate.http..")
            .and()
            .areRecords()
            .and()
            .haveNameMatching(".*(Json|Json\\$\\w+|Problem|FieldError)")
            .should()
            .beAnnotatedWith(RegisterForReflection.class)
            .because(
                "resources return Response, which does not tell Quarkus what a native image will"
                    + " serialize"));
  }

  @Test
  void the_domain_knows_the_jdk_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.ordergate.domain..")
            .should()
            .onlyDependOnClassesThat(allowed("dev.ordergate.domain.."))
            .because("the rules of orders and tokens outlive every framework"));
  }

  @Test
  void the_application_knows_the_domain_alone() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.ordergate.application..")
            .should()
            .onlyDependOnClassesThat(
                allowed("dev.ordergate.application..", "dev.ordergate.domain.."))
            .because("use cases are tested in milliseconds, without a container"));
  }

  @Test
  void the_domain_does_no_io() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.domain..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql.."))
            .because("a decision that reads or writes cannot be tested as a table"));
  }

  @Test
  void the_application_does_its_io_through_ports() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.application..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net.http..", "java.nio.file..", "java.sql.."))
            .because(
                "a use case that talks to a database or a server has no fake to test it with"));
  }

  @Test
  void services_are_seen_by_bootstrap_only() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.ordergate.application..service..")
            .should()
            .onlyHaveDependentClassesThat(
                resideInAnyPackage(
                    "dev.ordergate.application..service..", "dev.ordergate.bootstrap.usecase.."))
            .because("a service that is not handed out by bootstrap runs without a transaction"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "web", "persistence", "oauth"})
  void adapters_do_not_know_each_other(String adapter) {
    List<String> others =
        Stream.of("rest", "web", "persistence", "oauth").filter(o -> !o.equals(adapter)).toList();
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.adapters." + adapter + "..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    others.stream()
                        .map(o -> "dev.ordergate.adapters." + o + "..")
                        .toArray(String[]::new)))
            .because("an adapter that knows another cannot be replaced by itself"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "web", "oauth"})
  void persistence_alone_knows_the_database(String adapter) {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.adapters." + adapter + "..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "java.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.postgresql..",
                    "io.agroal.."))
            .because("answers to failures would change with whatever replaces persistence"));
  }

  @Test
  void ports_on_the_database_fail_in_the_words_of_the_application() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.ordergate.adapters.persistence..")
            .and()
            .areAssignableTo(resideInAPackage("dev.ordergate.application..spi.."))
            .should()
            .beAnnotatedWith(TranslatesSqlFailures.class)
            .because("an outage that only Hibernate has a name for is answered as a defect"));
  }

  @Test
  void what_every_request_passes_knows_no_adapter() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.http..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.ordergate.adapters.."))
            .because("it stands before all of them, whichever there are"));
  }

  @Test
  void nobody_knows_bootstrap_or_development() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.ordergate.bootstrap..", "dev.ordergate.development..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("dev.ordergate.bootstrap..", "dev.ordergate.development.."))
            .because("all arrows point inwards, and nothing that ships needs the embedded parts"));
  }

  @Test
  void driven_ports_are_not_for_driving_adapters() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "dev.ordergate.http..",
                "dev.ordergate.adapters.rest..",
                "dev.ordergate.adapters.web..",
                "dev.ordergate.adapters.oauth.login..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.ordergate.application..spi..")
                    // Sealing a cursor or drawing a form's key is no use case: both are the
                    // adapters' own.
                    .and(not(resideInAPackage("dev.ordergate.application.secret.spi.."))))
            .because("a resource that talks to a repository has no use case and no transaction"));
  }

  @Test
  void driven_ports_do_not_know_driving_ports() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ordergate.application..spi..")
            .should()
            .dependOnClassesThat(describe("are driving ports", ArchitectureTest::isDrivingPort))
            .because("what a database has to offer would change with every screen"));
  }

  @Test
  void driving_ports_do_not_know_driven_ports() {
    check(
        noClasses()
            .that(describe("are driving ports", ArchitectureTest::isDrivingPort))
            .should()
            .dependOnClassesThat(resideInAPackage("dev.ordergate.application..spi.."))
            .because("whoever calls a use case would see what it is made of"));
  }

  @Test
  void a_driving_port_has_one_method() {
    assertThat(CLASSES.stream().filter(ArchitectureTest::isDrivingPort))
        .filteredOn(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .as("a use case is known by its name")
        .hasSizeGreaterThan(20)
        .allSatisfy(port ->
            assertThat(port.getMethods())
                .as(port.getName())
                .filteredOn(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .hasSize(1));
  }

  /** An interface beside {@code spi} and {@code service}, or what is nested in one. */
  private static boolean isDrivingPort(JavaClass type) {
    return type.getPackageName().matches("dev\\.ordergate\\.application\\.\\w+")
        && type.getEnclosingClass().map(JavaClass::isInterface).orElse(type.isInterface());
  }

  @Test
  void no_packages_go_round_in_a_circle() {
    check(
        SlicesRuleDefinition.slices()
            .matching("dev.ordergate.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle are one package, which nobody can read in parts"));
  }

  @Test
  void transactions_begin_in_bootstrap() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.ordergate.bootstrap..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana.."))
            .because("a transaction is as long as its use case, which only bootstrap can say"));
  }

  @Test
  void use_cases_stand_alone_only_where_named() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals("dev.ordergate.bootstrap.usecase"))
        .flatMap(JavaClass::getMethods)
        .filteredOn(method -> method.isAnnotatedWith(Produces.class))
        .filteredOn(ArchitectureTest::isInNoTransaction)
        .extracting(method -> method.getRawReturnType().getSimpleName())
        .as("several statements without a transaction may leave half of a change")
        .containsExactlyInAnyOrder(
            "CountOrders",
            "FindAccount",
            "FindDeletedOrder",
            "FindOrder",
            "ListOrders",
            "PlaceOrder",
            "RequireSession",
            "RotateRefreshToken",
            "SignInWithIdToken",
            "VerifyAccessToken",
            // No use cases: what several of them, or their adapters, share.
            "Admission",
            "CutOffService",
            "DeviceSessions");
  }

  /** Neither run in one nor given {@link Transactions} to begin some itself. */
  private static boolean isInNoTransaction(JavaMethod producer) {
    return producer.getRawParameterTypes().stream()
        .noneMatch(type ->
            type.isEquivalentTo(InterceptionProxy.class)
                || type.isEquivalentTo(Transactions.class));
  }

  @Test
  void resources_and_entities_are_package_private() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("nobody but the framework has business with them"));
  }

  @Test
  void every_resource_says_which_credential_it_takes() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(HttpAuthenticationMechanism.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("Quarkus would else try every mechanism, cookies on the API among them"));
  }

  @Test
  void what_is_for_admins_asks_for_the_role() {
    check(
        classes()
            .that(describe("are below /admin", ArchitectureTest::isBelowAdmin))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .because("everybody with an account would else be let in"));
  }

  private static boolean isBelowAdmin(JavaClass type) {
    return type.tryGetAnnotationOfType(Path.class)
        .filter(path -> path.value().matches("/?(api/)?admin(/.*)?"))
        .isPresent();
  }

  @Test
  void the_document_hides_nothing_but_head() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.ordergate.adapters.rest..")
            .and(describe("are hidden", ArchitectureTest::isHidden))
            .should()
            .beAnnotatedWith(HEAD.class)
            .because("AccessIT and FuzzIT take their requests from the document"));
  }

  private static boolean isHidden(JavaMethod method) {
    return method.tryGetAnnotationOfType(Operation.class).filter(Operation::hidden).isPresent();
  }

  @Test
  void no_name_repeats_the_pattern() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("UseCase")
            .orShould()
            .haveSimpleNameEndingWith("Port")
            .because("the package tells the role, the name tells the technology"));
  }

  @Test
  void nobody_reads_the_wall_clock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.ordergate.development..")
            .and()
            .doNotHaveFullyQualifiedName("dev.ordergate.bootstrap.platform.Platform")
            .should()
            .accessTargetWhere(describe("tells the time", ArchitectureTest::tellsTheTime))
            .because("time comes from InstantSource, so that a test can set it"));
  }

  private static boolean tellsTheTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getFullName();
    String name = access.getName();
    return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
        || (owner.equals(Date.class.getName()) && name.equals(JavaConstructor.CONSTRUCTOR_NAME))
        || access.getTargetOwner().isAssignableTo(Calendar.class)
        || name.equals("currentTimeMillis");
  }

  @Test
  void nobody_sleeps_to_wait() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.ordergate.development..")
            .and()
            .doNotHaveFullyQualifiedName("dev.ordergate.bootstrap.startup.DatabaseCheck")
            .should()
            .accessTargetWhere(describe("sleeps", ArchitectureTest::sleeps))
            .because("a request would hold its thread, and a test would have to wait, too"));
  }

  private static boolean sleeps(JavaAccess<?> access) {
    return access.getName().equals("sleep")
        && access.getTargetOwner().getName().startsWith("java.");
  }

  @Test
  void randomness_comes_through_a_port() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("dev.ordergate.domain..", "dev.ordergate.application..")
            .should()
            .accessTargetWhere(describe("draws at random", ArchitectureTest::drawsAtRandom))
            .because("a test can set what Randomness answers, and bootstrap says how it is drawn"));
  }

  private static boolean drawsAtRandom(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isAssignableTo(RandomGenerator.class)
        || (owner.getName().startsWith("java.")
            && Set.of("random", "randomUUID").contains(access.getName()));
  }

  @Test
  void nobody_prints_but_who_cannot_start() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.ordergate.development..")
            .and()
            .doNotHaveFullyQualifiedName("dev.ordergate.bootstrap.Ordergate")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("a log has a level, a format and the trace it belongs to"));
  }

  @Test
  void a_text_prints_only_where_named() {
    assertThat(CLASSES)
        .filteredOn(resideInAnyPackage("dev.ordergate.domain..", "dev.ordergate.application.."))
        .filteredOn(ArchitectureTest::printsItsText)
        .extracting(JavaClass::getSimpleName)
        .as("what people type, or who they are, would be in a log")
        .containsExactlyInAnyOrder(
            "Fingerprint",
            "IdempotencyKey",
            "Invalid",
            "LocalPath",
            "OwnOrigin",
            "SealedSuccessor",
            "TokenHash");
  }

  /** Whether it is a record of one text, without a {@code toString} of its own. */
  private static boolean printsItsText(JavaClass type) {
    return type.isRecord()
        // The one that the compiler makes is final.
        && type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL)
        && type.getConstructors().stream()
            .map(JavaConstructor::getRawParameterTypes)
            .anyMatch(parts -> parts.size() == 1 && parts.getFirst().isEquivalentTo(String.class));
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name -> !isNullMarked(name))
            .collect(Collectors.toSet());
    assertThat(unmarked).as("packages NullAway does not look at").isEmpty();
  }

  private static boolean isNullMarked(String packageName) {
    try {
      return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  private static DescribedPredicate<JavaClass> allowed(String... own) {
    return resideInAnyPackage(
        Stream.concat(Arrays.stream(own), Arrays.stream(JDK_AND_JSPECIFY)).toArray(String[]::new));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
