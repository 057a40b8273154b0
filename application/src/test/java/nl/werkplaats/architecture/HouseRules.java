package nl.werkplaats.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The rules of the house, for the real packages and for the bad samples alike. */
record HouseRules(String root) {

  /** A rule, the sentence that it proves, and the sample that breaks it. */
  record Rule(String sentence, ArchRule rule, String brokenBy) {

    @Override
    public String toString() {
      return sentence;
    }
  }

  List<Rule> all() {
    return List.of(
        new Rule(
            "the deciding side does not know the remembering side",
            commandKnowsNoQuery(),
            "SampleState$Begun"),
        new Rule(
            "the remembering side does not know the deciding side",
            queryKnowsNoCommand(),
            "SampleStep"),
        new Rule("the kernel knows neither side nor the web", kernelKnowsNobody(), "SampleMoves"),
        new Rule("ids need nothing but the JDK", idsAreJdkOnly(), "SampleId"),
        new Rule(
            "events need the JDK, ids, codes and school years only",
            eventsAreJdkOnly(),
            "SampleEvent"),
        new Rule(
            "whoever checks a bundle needs the JDK and a bare reader of JSON only",
            checkersNeedLittle(),
            "SampleCheck"),
        new Rule("MongoDB is reached by its driver only", mongoByDriverOnly(), "SampleStep"),
        new Rule(
            "only the remembering side reaches MongoDB", mongoForTheQuerySideOnly(), "SampleMoves"),
        new Rule(
            "what decides reads no clock and draws no id", decisionsReadNoClock(), "SampleState"),
        new Rule(
            "what the framework finds is package-private", handlersAreHidden(), "SampleAggregate"),
        new Rule("nothing prints", nothingPrints(), "SampleTheme"),
        new Rule("nothing logs past slf4j", nothingLogsPastSlf4j(), "SampleState$Begun"),
        new Rule("kernel packages form no cycle", noCyclesIn("kernel"), "SampleText"),
        new Rule("deciding packages form no cycle", noCyclesIn("command"), "SampleTheme"),
        new Rule("remembering packages form no cycle", noCyclesIn("query"), "SampleFold"));
  }

  private String in(String part) {
    return root + "." + part + "..";
  }

  private ArchRule commandKnowsNoQuery() {
    return noClasses().that().resideInAPackage(in("command")).should(dependOn(in("query")));
  }

  private ArchRule queryKnowsNoCommand() {
    return noClasses().that().resideInAPackage(in("query")).should(dependOn(in("command")));
  }

  private ArchRule kernelKnowsNobody() {
    return noClasses()
        .that()
        .resideInAPackage(in("kernel"))
        .should(
            dependOn(
                in("command"),
                in("query"),
                in("edge"),
                in("scenario"),
                "org.springframework.web..",
                "org.springframework.http..",
                "jakarta.servlet.."));
  }

  private ArchRule idsAreJdkOnly() {
    return classes()
        .that()
        .resideInAPackage(in("kernel.id"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", in("kernel.id"));
  }

  private ArchRule eventsAreJdkOnly() {
    return classes()
        .that()
        .resideInAPackage(in("kernel.event"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", in("kernel.event"), in("kernel.id"), in("kernel.code"), in("kernel.year"));
  }

  private ArchRule checkersNeedLittle() {
    String[] taken = {in("kernel.proof"), in("kernel.bundle"), in("kernel.verify")};
    return classes()
        .that()
        .resideInAnyPackage(taken)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(taken).or(resideInAnyPackage("java..", "tools.jackson.core..")));
  }

  private ArchRule mongoByDriverOnly() {
    // Own packages may be called for what they keep, and claims are kept by Axon's store of tokens;
    // anything else named for Mongo is a layer over the driver.
    DescribedPredicate<JavaClass> layer =
        resideInAnyPackage("..mongo..", "..mongodb..")
            .and(
                not(
                    resideInAnyPackage(
                        "com.mongodb..", "org.axonframework.extensions.mongo..", in("query"))))
            .as("layers over the driver of MongoDB");
    return noClasses().that().resideInAPackage(in("query")).should().dependOnClassesThat(layer);
  }

  private ArchRule mongoForTheQuerySideOnly() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("kernel"), in("command"))
        .should(dependOn("com.mongodb..", "org.bson..", "..mongodb.."));
  }

  private ArchRule decisionsReadNoClock() {
    // Subject packages decide; the edge, the wiring and what reacts may look at the world.
    DescribedPredicate<JavaClass> decides =
        resideInAnyPackage(in("kernel.move"), in("kernel.event"), in("command.*"))
            .and(
                not(
                    resideInAnyPackage(
                        in("command.http"), in("command.wiring"), in("command.reaction"))))
            .as("decide");
    return noClasses()
        .that(decides)
        .should()
        .accessTargetWhere(describe("reads a clock or draws an id", this::isClockOrChance));
  }

  private boolean isClockOrChance(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    return switch (owner.getPackageName()) {
      case "java.time" -> name.equals("now") || owner.getSimpleName().equals("Clock");
      case "java.lang" -> Set.of("currentTimeMillis", "nanoTime", "random").contains(name);
      case "java.util" ->
          name.equals("randomUUID")
              || owner.getSimpleName().endsWith("Random") && name.equals("<init>")
              || owner.getSimpleName().equals("Date") && name.equals("<init>");
      case String own -> own.equals(root + ".kernel.id") && name.equals("fresh");
    };
  }

  private ArchRule handlersAreHidden() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("command"), in("query"))
        .and(describe("are found by the framework", HouseRules::isFoundByTheFramework))
        .should()
        .bePublic();
  }

  private static boolean isFoundByTheFramework(JavaClass type) {
    return type.isAnnotatedWith(Aggregate.class)
        || type.isMetaAnnotatedWith(Component.class)
        || type.isAnnotatedWith(Configuration.class)
        || type.getMembers().stream()
            .anyMatch(member ->
                member.isMetaAnnotatedWith(CommandHandler.class)
                    || member.isMetaAnnotatedWith(EventHandler.class)
                    || member.isMetaAnnotatedWith(EventSourcingHandler.class));
  }

  private ArchRule nothingPrints() {
    // The scenario player and the verifier are commands of their own: what they print is their
    // answer.
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(in("scenario"), in("kernel.verify"))
        .should()
        .accessTargetWhere(
            describe(
                "prints",
                access -> {
                  String owner = access.getTargetOwner().getName();
                  String name = access.getTarget().getName();
                  return owner.equals("java.lang.System") && Set.of("out", "err").contains(name)
                      || owner.equals("java.lang.IO")
                      || name.equals("printStackTrace");
                }));
  }

  private ArchRule nothingLogsPastSlf4j() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should(
            dependOn(
                "java.util.logging..", "org.apache.commons.logging..", "org.apache.logging.."));
  }

  private ArchRule noCyclesIn(String part) {
    return slices().matching(root + "." + part + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchCondition<JavaClass> dependOn(String... packages) {
    return ArchConditions.dependOnClassesThat(resideInAnyPackage(packages));
  }
}
