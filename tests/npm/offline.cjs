// Ends a program at the first byte that it would send over a network.
require("node:net").Socket.prototype.connect = () => {
  process.stderr.write("a connection was asked for\n");
  process.exit(70);
};
