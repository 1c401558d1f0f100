using Xunit.Sdk;
using Xunit.v3;

// Each class starts a portal and a browser; two cores carry them one after the other.
[assembly: Parallelization(Mode = ParallelMode.None)]
