/** Tests of the contract. */
package io.paperwire.query.contract;
