# Backup and restore, after `mvn package`. What they need of others is among the libraries of question-service; the two
# services' own jars have the migrations, so this image restores what these services can serve.
FROM eclipse-temurin:17-jre

WORKDIR /opt/caunoi
COPY question-service/target/quarkus-app/lib/ lib/
COPY backends/target/backends-*.jar standalone/target/standalone-*.jar lib/main/
COPY question-service/target/quarkus-app/app/question-service-*.jar question-service.jar
COPY bridge-registry-service/target/quarkus-app/app/bridge-registry-service-*.jar bridge-registry-service.jar
COPY deploy/upkeep/restore.sh ./

ENV CAUNOI_QUESTION_APPLICATION=/opt/caunoi/question-service.jar \
    CAUNOI_REGISTRY_APPLICATION=/opt/caunoi/bridge-registry-service.jar
ENTRYPOINT ["java", "-Xmx256m", "-Dcaunoi.project=/", "-cp", "lib/main/*:lib/boot/*", "vn.caunoi.standalone.backup.BackupMain"]
