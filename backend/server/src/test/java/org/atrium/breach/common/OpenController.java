package org.atrium.breach.common;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class OpenController {}
