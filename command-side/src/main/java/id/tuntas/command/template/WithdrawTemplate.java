package id.tuntas.command.template;

/** A reply is offered no longer. */
record WithdrawTemplate(String unit, String templateId) implements TemplateCommand {}
