package dev.ordergate.bootstrap;

import jakarta.transaction.Transactional;

/** Lends its annotation to the use cases, which know no framework. */
@Transactional
class InTransaction {}
