package org.atrium.breach.common;

import org.springframework.data.repository.Repository;

public interface OpenRepository extends Repository<String, String> {}
