# Any of the three services: --build-arg SERVICE=question-service, after `mvn package`. What changes least comes first.
FROM eclipse-temurin:17-jre

ARG SERVICE
WORKDIR /opt/caunoi
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./

USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
