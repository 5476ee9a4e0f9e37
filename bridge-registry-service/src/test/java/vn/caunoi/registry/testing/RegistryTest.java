package vn.caunoi.registry.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.caunoi.backends.BackendsResource;
import vn.caunoi.kit.testing.SessionKeysResource;

/** The one set-up of all tests that need the whole service, so that it starts once. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
@QuarkusTestResource(SessionKeysResource.class)
@QuarkusTestResource(MailPortResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RegistryTest {}
