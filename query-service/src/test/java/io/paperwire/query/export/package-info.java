@org.jspecify.annotations.NullMarked
package io.paperwire.query.export;
