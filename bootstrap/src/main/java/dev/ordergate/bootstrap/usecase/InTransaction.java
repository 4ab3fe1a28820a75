package dev.ordergate.bootstrap.usecase;

import dev.ordergate.adapters.persistence.sql.TranslatesSqlFailures;
import jakarta.transaction.Transactional;

/** Lends its annotations to the use cases, which know no framework. */
@Transactional
@TranslatesSqlFailures
class InTransaction {}
