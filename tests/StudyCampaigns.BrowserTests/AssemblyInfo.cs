// Each class starts a portal and a browser; two cores carry them one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
