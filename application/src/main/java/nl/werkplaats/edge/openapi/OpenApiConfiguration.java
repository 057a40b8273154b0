package nl.werkplaats.edge.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.start.Sides;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the description of the whole interface together: questions as found, commands as listed. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String IDENTITY = "identity";

  static {
    // Who asks is found out, not sent along; and an id is a bare string everywhere.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Standing.class);
    for (Class<?> id : Id.class.getPermittedSubclasses()) {
      SpringDocUtils.getConfig().replaceWithSchema(id, FieldSchemas.string("uuid"));
    }
    SpringDocUtils.getConfig().replaceWithSchema(SchoolYear.class, FieldSchemas.schoolYear());
  }

  @Bean
  static OpenAPI interfaceOfTheHouse(
      @Value("${werkplaats.identity:example}") String identity,
      @Value("${spring.application.version:0.1.0}") String version) {
    boolean example = identity.equals("example");
    SecurityScheme scheme =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(example ? "basic" : "bearer");
    return new OpenAPI()
        .info(
            new Info()
                .title("Werkplaats")
                .version(version)
                .description("Learning questions of teachers, from intake to harvest."))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes(IDENTITY, scheme))
        .addSecurityItem(new SecurityRequirement().addList(IDENTITY));
  }

  @Bean
  static GlobalOpenApiCustomizer whatIsCommonToAll(Sides sides) {
    return document -> complete(document, sides);
  }

  private static void complete(OpenAPI document, Sides sides) {
    document.setComponents(
        Optional.ofNullable(document.getComponents()).orElseGet(Components::new));
    document.setPaths(Optional.ofNullable(document.getPaths()).orElseGet(Paths::new));
    ProblemAnswers.describeIn(document.getComponents());
    OperatorOperations.completeIn(document);
    RebuildOperations.completeIn(document);
    ProofOperations.completeIn(document);
    ReplayOperations.completeIn(document);
    BundleOperations.completeIn(document);
    ExportOperations.completeIn(document);
    QuestionOperations.completeIn(document);
    AuditOperations.completeIn(document);
    if (sides.decide()) new CommandOperations().describeIn(document);
    document.setTags(tags(document).stream().map(name -> new Tag().name(name)).toList());
  }

  private static Set<String> tags(OpenAPI document) {
    return document.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .flatMap(operation -> operation.getTags().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
