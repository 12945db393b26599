@org.jspecify.annotations.NullUnmarked
package io.paperwire.query.syndication;
