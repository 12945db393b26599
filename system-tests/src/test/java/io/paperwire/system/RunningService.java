package io.paperwire.system;

import io.paperwire.launcher.process.ServiceInstance;
import io.paperwire.launcher.process.SystemPart;

/** One instance of a service: how to reach it, and the process to put through faults. */
record RunningService(ServiceInstance instance, SystemPart part) implements AutoCloseable {

    static RunningService of(ServiceInstance instance) {
        return new RunningService(instance, instance.part());
    }

    RunningService start() {
        part.start();
        return this;
    }

    Rest rest() {
        return new Rest(instance.url());
    }

    @Override
    public void close() {
        part.close();
    }
}
