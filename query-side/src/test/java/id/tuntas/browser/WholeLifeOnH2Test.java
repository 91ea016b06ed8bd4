package id.tuntas.browser;

class WholeLifeOnH2Test extends WholeLife {}
